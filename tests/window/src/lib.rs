//! The app in a real window, driven through WebDriver.
