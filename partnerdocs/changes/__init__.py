"""What differs between two deals or two drafts. Nothing is here yet: the layer holds the place below the reports."""
