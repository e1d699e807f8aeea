using Amazon;
using Amazon.ECS;
using Amazon.Runtime;
using Amazon.SimpleSystemsManagement;
using Microsoft.Extensions.DependencyInjection;

namespace AWSSDK.Compat.Tests;

public sealed class RegistrationTests
{
    [Fact]
    public void Client_RegisteredByItsInterface_IsDisposedWithTheContainer()
    {
        using var services = new ServiceCollection()
            .AddSingleton<IAmazonECS>(_ => new AmazonECSClient(Clients.Credentials, RegionEndpoint.EUWest1))
            .AddSingleton<IAmazonSimpleSystemsManagement>(_ => new AmazonSimpleSystemsManagementClient(Clients.Credentials, RegionEndpoint.EUWest1))
            .BuildServiceProvider();

        Assert.Equal(RegionEndpoint.EUWest1, services.GetRequiredService<IAmazonECS>().Config.RegionEndpoint);
        Assert.IsType<AmazonSimpleSystemsManagementClient>(services.GetRequiredService<IAmazonSimpleSystemsManagement>());
    }

    [Fact]
    public void Client_MadeThroughItsInterface_IsTheServicesOwn()
    {
        using var made = Make<IAmazonECS>(RegionEndpoint.USWest2);

        Assert.IsType<AmazonECSClient>(made);
        Assert.Equal(RegionEndpoint.USWest2, made.Config.RegionEndpoint);
    }

    private static T Make<T>(RegionEndpoint region)
        where T : IAmazonService
    {
        var config = T.CreateDefaultClientConfig();
        config.RegionEndpoint = region;
        return (T)T.CreateDefaultServiceClient(Clients.Credentials, config);
    }
}
