using LoadPlatform.AwsSimulator.Model.Ecs;

namespace LoadPlatform.AwsSimulator.Tests.Model;

public class TaskHostTests
{
    private readonly WorldDriver _driver = new(options => (options.Tasks.Spread, options.Scaling.Enabled) = (0, false));
    private readonly List<string> _told = [];

    public TaskHostTests()
    {
        var lifecycle = _driver.World.Lifecycle;
        lifecycle.IsHosted = _ => true;
        lifecycle.Starting = task => _told.Add($"start {task.Containers[0].Name} {task.Containers[0].Definition.Environment["EXTRA"]}");
        lifecycle.Terminating = task => _told.Add($"terminate {task.Id}");
    }

    [Fact]
    public void Launch_Hosted_RunsWithTheHostsWordOnly()
    {
        var task = Launch();
        _driver.Advance(600);
        var waiting = task.LastStatus;
        _driver.World.Lifecycle.ContainersStarted(task);

        Assert.Equal(["start master value"], _told);
        Assert.Equal((TaskStatuses.Activating, TaskStatuses.Running), (waiting, task.LastStatus));
        Assert.Equal(_driver.World.Now, task.StartedAt);
    }

    [Fact]
    public void Stop_Hosted_EndsWithTheHostsWordOnly()
    {
        var task = Launch();
        _driver.Advance(60);
        _driver.World.Lifecycle.ContainersStarted(task);
        _driver.World.Lifecycle.Stop(task, StopCodes.UserInitiated, "test");
        _driver.Advance(600);
        var waiting = task.LastStatus;
        _driver.World.Lifecycle.ContainerExited(task, "master", ExitCodes.Killed, reason: null);
        _driver.Advance(20);

        Assert.Equal($"terminate {task.Id}", _told[^1]);
        Assert.Equal((TaskStatuses.Stopping, TaskStatuses.Stopped), (waiting, task.LastStatus));
        Assert.Equal((ExitCodes.Killed, StopCodes.UserInitiated), (task.Containers[0].ExitCode, task.StopCode));
    }

    [Fact]
    public void ContainerExited_Essential_StopsTheTaskAndSaysWhy()
    {
        var task = Launch();
        _driver.Advance(60);
        _driver.World.Lifecycle.ContainersStarted(task);
        _driver.World.Lifecycle.ContainerExited(task, "master", 3, "OutOfMemoryError: Container killed due to memory usage");
        _driver.Advance(60);

        Assert.Equal((TaskStatuses.Stopped, StopCodes.EssentialContainerExited), (task.LastStatus, task.StopCode));
        Assert.Equal("Essential container in task exited", task.StoppedReason);
        Assert.Equal((3, "OutOfMemoryError: Container killed due to memory usage"), (task.Containers[0].ExitCode, task.Containers[0].Reason));
    }

    private EcsTask Launch()
    {
        var estate = _driver.World.Estate;
        Assert.True(estate.Definitions.TryFind("demo-load-master", out var definition));
        return _driver.World.Lifecycle.Launch(new TaskRequest("demo-load", definition, "family:demo-load-master", "test", estate.Scaled.Network)
        {
            Overrides = new TaskOverrides("{}", [new ContainerOverride("master") { Environment = [new("EXTRA", "value")] }]),
        });
    }
}
