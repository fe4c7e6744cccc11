/** The page on which admins see and change the key of their seal. */
@NullMarked
package com.operanttechnologies.seal.web;

import org.jspecify.annotations.NullMarked;
