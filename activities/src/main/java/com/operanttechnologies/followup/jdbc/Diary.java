package com.operanttechnologies.followup.jdbc;

import com.operanttechnologies.followup.Enrollment;
import com.operanttechnologies.timeline.Actor;
import com.operanttechnologies.timeline.Timeline;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What happens to enrollments, told in the timeline of their quote if they have one. */
@Component
class Diary {
  private final Timeline timeline;

  Diary(Timeline timeline) {
    this.timeline = timeline;
  }

  void add(Enrollment enrollment, String kind, Actor actor) {
    add(enrollment, kind, actor, Map.of());
  }

  void add(Enrollment enrollment, String kind, Actor actor, Map<String, ?> detail) {
    Map<String, Object> told = new HashMap<>(detail);
    if (enrollment.quote() == null) {
      told.put("enrollment", enrollment.id().toString());
    }
    timeline.add(enrollment.quote(), kind, actor, told);
  }
}
