"""Pictures, by Blender and a rasteriser."""
