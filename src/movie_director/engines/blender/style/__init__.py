"""Visual styles: a developed picture and what its lens saw become a drawn one, in every tier the same way."""
