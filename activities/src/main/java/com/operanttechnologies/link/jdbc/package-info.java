/** Links as rows, with their tokens' hashes where they can be found before the tenant is known. */
@NullMarked
package com.operanttechnologies.link.jdbc;

import org.jspecify.annotations.NullMarked;
