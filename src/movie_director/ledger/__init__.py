"""Money: hold, then settle or release."""
