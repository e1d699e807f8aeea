using Amazon;
using Amazon.ECS;
using Amazon.ECS.Model;
using Task = System.Threading.Tasks.Task;

namespace AWSSDK.Compat.Tests;

public sealed class CredentialTests : IAsyncLifetime
{
    private readonly string _file = Path.GetTempFileName();
    private FakeAws _service = null!;

    public async Task InitializeAsync()
    {
        _service = await FakeAws.StartAsync();
        await File.WriteAllTextAsync(
            _file,
            $"""
            [load-test]
            aws_access_key_id = AKIDPROFILE
            aws_secret_access_key = {Clients.Secret}
            region = ap-southeast-2
            """);
    }

    public async Task DisposeAsync()
    {
        await _service.DisposeAsync();
        File.Delete(_file);
    }

    [Fact]
    public async Task Profile_OnTheConfiguration_GivesKeysAndRegion()
    {
        var config = new AmazonECSConfig { Profile = new Profile("load-test", _file), ServiceURL = _service.Answer("{}").Url };
        using var ecs = new AmazonECSClient(null, config, Clients.Surroundings);

        await ecs.ListTasksAsync(new ListTasksRequest());

        var signature = new Signature(Assert.Single(_service.Calls));
        Assert.Equal(("AKIDPROFILE", "ap-southeast-2"), (signature.AccessKey, signature.Region));
        Assert.Equal(signature.Expected(Clients.Secret), signature.Given);
    }

    [Fact]
    public async Task Profile_WithAnEndpointFromTheEnvironment_GivesKeysAndRegion()
    {
        var config = new AmazonECSConfig { Profile = new Profile("load-test", _file) };
        var url = _service.Answer("{}").Url;
        using var ecs = new AmazonECSClient(null, config, new() { Environment = name => name == "AWS_ENDPOINT_URL" ? url : null });

        await ecs.ListTasksAsync(new ListTasksRequest());

        var signature = new Signature(Assert.Single(_service.Calls));
        Assert.Equal(("AKIDPROFILE", "ap-southeast-2"), (signature.AccessKey, signature.Region));
    }

    [Fact]
    public async Task DefaultCredentials_OnTheConfiguration_AreUsed()
    {
        var config = Clients.Configured(new AmazonECSConfig { DefaultAWSCredentials = Clients.Credentials }, _service.Answer("{}"));
        using var ecs = new AmazonECSClient(null, config, Clients.Surroundings);

        await ecs.ListTasksAsync(new ListTasksRequest());

        Assert.Equal("AKIDEXAMPLE", new Signature(Assert.Single(_service.Calls)).AccessKey);
    }
}
