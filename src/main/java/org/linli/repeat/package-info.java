/// 重复与群体 — the same person again, the same place again, many people with one matter: counted from
/// the records, shown beside the matter and as lists; merging and splitting; what is hot this week.
///
/// Its face: [RepeatPages] shows, [Returns] tells what came again. The acts themselves belong to
/// `matter`.
@ApplicationModule(allowedDependencies = {"place", "category", "matter"})
@NullMarked
package org.linli.repeat;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
