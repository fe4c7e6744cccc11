/** Products and what they cost: kept, found, priced, and brought in as files. */
@NullMarked
package com.operanttechnologies.catalog;

import org.jspecify.annotations.NullMarked;
