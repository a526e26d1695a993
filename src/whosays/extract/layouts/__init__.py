"""What layouts say: tables, sections, labels and values, blurbs, and the sentence templates of sources."""
