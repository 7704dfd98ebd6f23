"""What a deal is: frozen classes with a meaning for every field. No files, no law text, no wording."""
