"""How anything is made: setups, recipes, takes, plans. Knows nothing of film."""
