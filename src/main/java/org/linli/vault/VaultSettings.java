package org.linli.vault;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// 保险柜设置 — which algorithms, and where the key file lies.
///
/// @param keyFile created on the first start, outside the data folder
@ConfigurationProperties("linli.vault")
record VaultSettings(
    @DefaultValue("sm") Algorithms algorithms,
    @DefaultValue("${user.home}/.linli/keys") Path keyFile) {}
