"""Acts: movements that a shot's action names, as keyed poses over what a body does anyway.

`table.MOVEMENTS` has each verb's movement; `acting.Acting` plays those of one person. All is a pure function of time.
"""
