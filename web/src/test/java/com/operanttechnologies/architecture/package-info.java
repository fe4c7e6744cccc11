/** The rules of the code, each with a test that it bites. */
@NullMarked
package com.operanttechnologies.architecture;

import org.jspecify.annotations.NullMarked;
