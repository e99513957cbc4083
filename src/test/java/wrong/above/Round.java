package wrong.above;

import wrong.below.Below;

/// 环 — closes the circle between the two modules.
record Round(Below below) {}
