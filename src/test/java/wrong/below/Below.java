package wrong.below;

import wrong.above.Above;

/// 下 — looks up, which its module may not.
public record Below(Above above) {}
