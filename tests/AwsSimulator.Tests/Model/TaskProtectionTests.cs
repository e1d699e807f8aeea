namespace LoadPlatform.AwsSimulator.Tests.Model;

public class TaskProtectionTests
{
    private readonly WorldDriver _driver = new(options => (options.InitialTasks, options.Scaling.Enabled) = (2, false));

    [Fact]
    public void Protect_ForFiveMinutes_ScaleInWaitsThatLong()
    {
        var service = _driver.World.Estate.Scaled;
        foreach (var task in service.Tasks)
            _driver.World.Estate.Protection.Protect(task, TimeSpan.FromMinutes(5));
        service.SetDesired(1);
        _driver.Advance(299);
        var before = service.Tasks.Count;
        _driver.Advance(2);

        Assert.Equal(2, before);
        Assert.Single(service.Tasks);
    }

    [Fact]
    public void Protect_Renewed_LastsUntilTheNewEnd()
    {
        var (service, protection) = (_driver.World.Estate.Scaled, _driver.World.Estate.Protection);
        var task = service.Tasks[0];
        protection.Protect(task, TimeSpan.FromMinutes(5));
        _driver.Advance(200);
        protection.Protect(task, TimeSpan.FromMinutes(5));
        _driver.Advance(200);
        var renewed = task.ProtectedUntil;
        _driver.Advance(101);

        Assert.NotNull(renewed);
        Assert.Null(task.ProtectedUntil);
    }

    [Fact]
    public void Release_ScaleInPending_StopsTheTask()
    {
        var (service, protection) = (_driver.World.Estate.Scaled, _driver.World.Estate.Protection);
        var tasks = service.Tasks.ToList();
        tasks.ForEach(task => protection.Protect(task, TimeSpan.FromHours(2)));
        service.SetDesired(1);
        protection.Release(tasks[1]);

        Assert.Equal([tasks[0]], service.Tasks);
    }
}
