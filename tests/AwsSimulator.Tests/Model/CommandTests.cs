using LoadPlatform.AwsSimulator.Model.Systems;

namespace LoadPlatform.AwsSimulator.Tests.Model;

public class CommandTests
{
    [Fact]
    public void Send_ScriptThatSleeps_DoesTheRestAfterItsSleep()
    {
        var driver = new WorldDriver();
        var invocation = driver.World.Commands.Send(CommandRequest.Of("echo one", "sleep 30", "echo two", "touch /tmp/two"));
        driver.Advance(29);
        var early = (invocation.Status, driver.World.Host.Files.IsFile("/tmp/two"));
        driver.Advance(3);

        Assert.Equal(("InProgress", false), early);
        Assert.Equal(("Success", true), (invocation.Status, driver.World.Host.Files.IsFile("/tmp/two")));
        Assert.Equal("one\ntwo\n", invocation.Output);
    }
}
