/// 相似事项 — full text search over matters, and what a text that is just typed probably is: found by
/// keyed buckets of its pairs of characters, so that nothing readable lies in the index.
///
/// Its face: [SimilarPages] shows.
@ApplicationModule(allowedDependencies = {"vault", "place", "category", "matter"})
@NullMarked
package org.linli.similar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
