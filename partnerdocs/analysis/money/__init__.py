"""Money, exactly: allocation to the penny, interest by the day, the waterfall, and worked examples of each.

Inside, sums are whole minor units (pence) or fractions of them; at the edge they are `Money`. Nothing is rounded but
where the agreement says so, and every penny has an owner. What rests on an open point raises `StillOpen`; what the
deal's own facts do not fix raises `NotDetermined`.
"""
