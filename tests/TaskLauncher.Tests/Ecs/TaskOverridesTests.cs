using LoadPlatform.Scenarios.Model;
using LoadPlatform.TaskLauncher.Ecs;

namespace LoadPlatform.TaskLauncher.Tests.Ecs;

public sealed class TaskOverridesTests
{
    [Fact]
    public void Of_StepThatChangesNothing_IsNull() => Assert.Null(TaskOverrides.Of(new LaunchTaskStep("locust")));

    [Fact]
    public void Of_SizeOfTheTask_IsTextAndNamesNoContainer()
    {
        var overrides = TaskOverrides.Of(new LaunchTaskStep("locust") { Cpu = 2048, Memory = 4096 })!;

        Assert.Equal(("2048", "4096"), (overrides.Cpu, overrides.Memory));
        Assert.Null(overrides.ContainerOverrides);
    }

    [Fact]
    public void Of_EverythingOfAContainer_IsInItsOneEntry()
    {
        var step = new LaunchTaskStep("locust")
        {
            Environment = Variables(("master", "USERS", "10")),
            Containers = new Dictionary<string, ContainerOverrides> { ["master"] = new() { Command = ["--class-picker", "a b"], Cpu = 512, Memory = 1024 } },
        };

        var container = Assert.Single(TaskOverrides.Of(step)!.ContainerOverrides);

        Assert.Equal(("master", 512, 1024), (container.Name, container.Cpu, container.Memory));
        Assert.Equal(["--class-picker", "a b"], container.Command);
        Assert.Equal(("USERS", "10"), (container.Environment[0].Name, container.Environment[0].Value));
    }

    [Fact]
    public void Of_WhatIsNotChanged_IsLeftOut()
    {
        var container = Assert.Single(TaskOverrides.Of(new LaunchTaskStep("locust") { Containers = new Dictionary<string, ContainerOverrides> { ["master"] = new() { Cpu = 512 } } })!.ContainerOverrides);

        Assert.Null(container.Environment);
        Assert.Null(container.Command);
        Assert.Null(container.Memory);
    }

    /// <summary>ECS refuses a client token that it knows with another request.</summary>
    [Fact]
    public void Of_SameChangesInAnotherOrder_IsTheSame()
    {
        var one = TaskOverrides.Of(new LaunchTaskStep("locust") { Environment = Variables(("worker", "B", "2"), ("worker", "A", "1"), ("master", "C", "3")) })!;
        var other = TaskOverrides.Of(new LaunchTaskStep("locust") { Environment = Variables(("master", "C", "3"), ("worker", "A", "1"), ("worker", "B", "2")) })!;

        Assert.Equal(["master C=3", "worker A=1", "worker B=2"], Lines(one));
        Assert.Equal(Lines(one), Lines(other));
    }

    private static IEnumerable<string> Lines(Amazon.ECS.Model.TaskOverride overrides) =>
        overrides.ContainerOverrides.SelectMany(container => container.Environment.Select(variable => $"{container.Name} {variable.Name}={variable.Value}"));

    private static Dictionary<string, IReadOnlyDictionary<string, string>> Variables(params (string Container, string Name, string Value)[] variables) =>
        variables.GroupBy(variable => variable.Container, StringComparer.Ordinal).ToDictionary(
            same => same.Key, same => (IReadOnlyDictionary<string, string>)same.ToDictionary(variable => variable.Name, variable => variable.Value, StringComparer.Ordinal), StringComparer.Ordinal);
}
