"""Final Draft's screenplay format, `.fdx`, in and out."""

from movie_director.interchange.fdx.read import read_fdx as read_fdx
from movie_director.interchange.fdx.write import write_fdx as write_fdx
