package org.linli.remark;

import org.linli.matter.Marks;
import org.springframework.stereotype.Component;

/// 按标签找 — tells `matter` how its lists find what bears a tag.
@Component
class TagMarks implements Marks {

  @Override
  public String condition() {
    return "exists (select 1 from matter_tag b where b.county = i.county"
        + " and b.matter_id = i.matter_id and b.tag_id = ?)";
  }
}
