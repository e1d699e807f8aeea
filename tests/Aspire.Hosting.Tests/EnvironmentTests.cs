using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;

namespace LoadPlatform.Aspire.Hosting.Tests;

public sealed class EnvironmentTests
{
    [Fact]
    public async Task WithReference_ConnectionString_NamesItAfterTheResource()
    {
        var builder = TestApplication.CreateBuilder();
        var cache = builder.AddRedis("cache", 6390, builder.AddParameter("password", () => "secret", secret: true));
        var app = builder.AddExecutable("app", "app", ".").WithReference(cache);

        var environment = await TestApplication.EnvironmentOf(builder, app.Resource);

        Assert.Equal("localhost:6390,password=secret", environment["ConnectionStrings__cache"]);
    }

    [Fact]
    public async Task WithReference_RabbitMq_EscapesThePassword()
    {
        var builder = TestApplication.CreateBuilder();
        var messaging = builder.AddRabbitMQ("messaging", password: builder.AddParameter("password", () => "a/b@c", secret: true), port: 5690);
        var app = builder.AddExecutable("app", "app", ".").WithReference(messaging);

        var environment = await TestApplication.EnvironmentOf(builder, app.Resource);

        Assert.Equal("amqp://guest:a%2Fb%40c@localhost:5690", environment["ConnectionStrings__messaging"]);
    }

    [Fact]
    public async Task WithReference_Service_GivesItsAddress()
    {
        var builder = TestApplication.CreateBuilder();
        var service = builder.AddResource(new ProjectResource("api")).WithHttpEndpoint(port: 6391, targetPort: 6391).WithEndpoint("http", endpoint => endpoint.TargetHost = "127.0.0.1");
        var app = builder.AddExecutable("app", "app", ".").WithReference(service).WithEnvironment("URL", service.GetEndpoint("http"));

        var environment = await TestApplication.EnvironmentOf(builder, app.Resource);

        Assert.Equal("http://127.0.0.1:6391", environment["services__api__http__0"]);
        Assert.Equal("http://127.0.0.1:6391", environment["URL"]);
    }

    [Fact]
    public async Task WithEnvironment_SetTwice_LastOneWins()
    {
        var builder = TestApplication.CreateBuilder();
        var app = builder.AddExecutable("app", "app", ".").WithEnvironment("A", "1").WithEnvironment(context => context.EnvironmentVariables["A"] = 2);

        Assert.Equal("2", (await TestApplication.EnvironmentOf(builder, app.Resource))["A"]);
    }

    [Fact]
    public async Task ReferenceExpression_LiteralWithBraces_KeepsThem()
    {
        var builder = TestApplication.CreateBuilder();
        var parameter = builder.AddParameter("p", () => "{x}");

        Assert.Equal("{literal} {x}", await ReferenceExpression.Create($"{{literal}} {parameter}").GetValueAsync(CancellationToken.None));
    }

    [Fact]
    public async Task DynamicEndpoints_AllocatedTogether_AreDistinctAndBelowTheKernelsRange()
    {
        var builder = TestApplication.CreateBuilder();
        var resources = Enumerable.Range(0, 20).Select(index => builder.AddExecutable($"app{index}", "app", ".").WithHttpEndpoint()).ToArray();

        await TestApplication.EnvironmentOf(builder, resources[0].Resource);

        var ports = resources.Select(resource => resource.GetEndpoint("http").Port).ToArray();
        Assert.Equal(ports.Length, ports.Distinct().Count());
        Assert.All(ports, port => Assert.InRange(port, 20000, 29999));
    }

    [Fact]
    public void AddResource_SameNameInOtherCase_IsRefused()
    {
        var builder = TestApplication.CreateBuilder();
        builder.AddExecutable("app", "app", ".");

        Assert.Throws<DistributedApplicationException>(() => builder.AddExecutable("APP", "app", "."));
    }

    [Fact]
    public void WithEndpoint_SameName_IsRefused()
    {
        var builder = TestApplication.CreateBuilder();
        var app = builder.AddExecutable("app", "app", ".").WithHttpEndpoint();

        Assert.Throws<DistributedApplicationException>(() => app.WithHttpEndpoint());
    }
}
