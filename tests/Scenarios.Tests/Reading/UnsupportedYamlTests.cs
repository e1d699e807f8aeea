using LoadPlatform.Scenarios.Reading;

namespace LoadPlatform.Scenarios.Tests.Reading;

/// <summary>What YAML allows and these files do not is one error, and hides no other.</summary>
public sealed class UnsupportedYamlTests
{
    private const string Anchor = "anchors (&name) are not supported; write the value out where it is needed.";
    private const string Alias = "aliases (*name) are not supported; write the value out.";
    private const string Tag = "tags (!name) are not supported; put a value that begins with '!' in quotes.";
    private const string Dance = "there is no action 'dance'; use one of: place_calls, end_calls, end_all_calls, wait, wait_until, assert, set_desired_count, launch_task, swarm, stop_swarm, stop_task, note, include.";

    [Theory]
    [InlineData("name: a\nsteps: &all [ { action: wait, seconds: -1 } ]", "2:8: " + Anchor, "2:40: 'seconds' must be above 0 and up to 86400, not -1.")]
    [InlineData("name: a\nsteps: *all\nextra: 1\ncriteria: [ { name: b, metric: active_count, condition: \"<=\", value: 5, window: { step: load } } ]", "2:8: " + Alias, "3:1: a scenario has no 'extra'; use one of: name, description, parameters, steps, assertions, criteria, faults.")]
    [InlineData("name: *b\nsteps: [ { action: wait, seconds: 1 }, *c ]\nassertions: { max_dropped_calls: 0 }", "1:7: " + Alias, "2:40: " + Alias)]
    [InlineData("name: !!str b\nsteps: [ { action: wait, seconds: !!int 5 }, !x { action: dance } ]", "1:7: " + Tag, "2:35: " + Tag, "2:46: " + Tag)]
    [InlineData("name: a\nsteps:\n  - { action: launch_task, task_definition: b, environment: { c: *d }, count: 0 }", "3:66: " + Alias, "3:79: 'count' must be from 1 to 100, not 0.")]
    [InlineData("name: a\nsteps: [ { <<: *base, seconds: 1 }, { action: dance } ]", "2:16: " + Alias, "2:47: " + Dance)]
    [InlineData("name: a\nsteps: [ { *key : 5, action: wait } ]", "2:12: " + Alias)]
    [InlineData("*all", "1:1: " + Alias)]
    [InlineData("name: a\nsteps: [ { action: [[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]] }, { action: dance } ]", "2:20: 'action' must be text, not a list.", "2:33: this is nested more than 16 levels deep.", "2:75: " + Dance)]
    [InlineData("name: a\nparameters: *p\nsteps: [ { action: wait, seconds: \"${pause}\" } ]", "2:13: " + Alias)]
    public void Read_WhatIsNotSupported_IsOneErrorAndHidesNoOther(string yaml, params string[] errors) =>
        Assert.Equal(errors.Select(error => $"f.yaml:{error}"), ScenarioReader.Read(yaml, "f.yaml").Errors.Select(error => error.ToString()));
}
