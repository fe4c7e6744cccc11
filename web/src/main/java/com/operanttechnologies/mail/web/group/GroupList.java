package com.operanttechnologies.mail.web.group;

import com.operanttechnologies.mail.group.GroupKind;
import java.util.UUID;
import org.springframework.ui.Model;

/** The page that lists mails of one kind one by one, and their groups above. */
public interface GroupList {

  GroupKind kind();

  /**
   * Shows its first page.
   *
   * @return the view
   */
  String show(Model model, UUID tenant);
}
