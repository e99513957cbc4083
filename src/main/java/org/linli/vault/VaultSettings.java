package org.linli.vault;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// 保险柜设置 — which algorithms, and where the key file lies.
///
/// @param keyFile created on the first start, outside the data folder
@ConfigurationProperties("linli.vault")
record VaultSettings(Algorithms algorithms, Path keyFile) {}
