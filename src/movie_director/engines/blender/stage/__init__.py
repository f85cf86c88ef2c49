# SPDX-License-Identifier: GPL-3.0-or-later
"""The stage: sets, lamps and cameras in Blender, in a process of its own."""
