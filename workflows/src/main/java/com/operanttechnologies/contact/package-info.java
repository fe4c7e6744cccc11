/** Where contacts live, and what happens to them, for the features that write to them. */
@NullMarked
package com.operanttechnologies.contact;

import org.jspecify.annotations.NullMarked;
