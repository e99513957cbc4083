package org.linli.sample;

import java.util.List;

/// 样例家庭 — who lives behind one door; the first is the head.
record Household(Spot home, List<Resident> residents) {}
