/** Many contacts through one sequence: who, who not and why, and the spreading over the hours. */
@NullMarked
package com.operanttechnologies.followup.bulk;

import org.jspecify.annotations.NullMarked;
