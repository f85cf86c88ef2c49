"""Coverage: which shots tell a scene, by the grammar of film. See `docs/explanation/coverage.md`."""

from movie_director.crew.coverage.cover import cover_scene
from movie_director.crew.coverage.film import cover_film, views
from movie_director.crew.coverage.slugs import place_of
from movie_director.crew.coverage.style import CoverageStyle, read_style, styles
from movie_director.crew.coverage.view import SceneView

__all__ = ["CoverageStyle", "SceneView", "cover_film", "cover_scene", "place_of", "read_style", "styles", "views"]
