using Aspire.Hosting;
using Aspire.Hosting.Orchestrator;

namespace LoadPlatform.Aspire.Hosting.Tests;

public sealed class StopOrderTests
{
    [Fact]
    public void Of_ChainOfWaits_StopsDependentsFirst()
    {
        var builder = TestApplication.CreateBuilder();
        var epmd = builder.AddExecutable("epmd", "x", ".");
        var broker = builder.AddExecutable("broker", "x", ".").WaitFor(epmd);
        var cache = builder.AddExecutable("cache", "x", ".");
        builder.AddExecutable("aspire-dashboard", "x", ".");
        builder.AddExecutable("service", "x", ".").WaitFor(broker).WaitFor(cache);

        var order = StopOrder.Of([.. builder.Resources]).Select(rank => string.Join(' ', rank.Select(resource => resource.Name).Order(StringComparer.Ordinal)));

        Assert.Equal(["service", "broker cache", "aspire-dashboard epmd"], order);
    }
}
