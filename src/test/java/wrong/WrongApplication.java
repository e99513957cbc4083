package wrong;

import org.springframework.modulith.Modulithic;

/// 反例应用 — its modules do not keep what they promise.
@Modulithic
public class WrongApplication {}
