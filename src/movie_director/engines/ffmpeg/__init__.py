"""FFmpeg: pictures in and out of files, segments, titles, the cut and the master."""
