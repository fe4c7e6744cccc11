/** What is checked about an accepted document, one question a class. */
@NullMarked
package com.operanttechnologies.evidence.check;

import org.jspecify.annotations.NullMarked;
