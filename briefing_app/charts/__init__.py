"""Charts drawn from facts: picture, data table and alternative text.

Only this room knows matplotlib, and only behind :mod:`briefing_app.charts.engine`.  ``drawing`` is
the door; it loads the rest when the first chart is drawn, so that starting the window does not.
"""
