/** Classes that break the rules on purpose: a rule that finds nothing here is blind. */
@NullMarked
package com.operanttechnologies.architecture.violations;

import org.jspecify.annotations.NullMarked;
