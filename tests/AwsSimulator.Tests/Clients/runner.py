"""Runs one module's tests and prints what became of each: one line of JSON a test, after the line '=== results'."""

import json
import sys
import unittest


class Recorder(unittest.TestResult):
    """Keeps the outcome and the message of every test."""

    def __init__(self):
        super().__init__()
        self.lines = {}

    def startTest(self, test):
        super().startTest(test)
        self.lines[test.id()] = {"outcome": "passed", "message": ""}

    def _note(self, test, outcome, message):
        # A sub-test's mistake is its test's; one in setUpClass has no test of its own.
        name = getattr(test, "test_case", test).id()
        self.lines[name] = {"outcome": outcome, "message": message}

    def addFailure(self, test, err):
        self._note(test, "failed", self._exc_info_to_string(err, test))

    def addError(self, test, err):
        self._note(test, "failed", self._exc_info_to_string(err, test))

    def addSubTest(self, test, subtest, err):
        if err is not None:
            self._note(test, "failed", f"{subtest}: {self._exc_info_to_string(err, test)}")

    def addSkip(self, test, reason):
        self._note(test, "skipped", reason)


recorder = Recorder()
unittest.defaultTestLoader.loadTestsFromName(sys.argv[1]).run(recorder)
print("=== results")
for test, line in recorder.lines.items():
    print(json.dumps({"test": test, **line}))
