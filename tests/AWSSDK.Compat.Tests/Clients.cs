using Amazon;
using Amazon.AwsJson;
using Amazon.CloudWatch;
using Amazon.ECS;
using Amazon.Runtime;
using Amazon.SimpleSystemsManagement;

namespace AWSSDK.Compat.Tests;

/// <summary>Clients that talk to a fake service, do not wait between attempts and see no environment.</summary>
internal static class Clients
{
    internal const string Secret = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";

    internal static AWSCredentials Credentials { get; } = new BasicAWSCredentials("AKIDEXAMPLE", Secret);

    internal static ClientSurroundings Surroundings { get; } = new() { Environment = _ => null, Jitter = () => 0 };

    internal static AmazonECSClient Ecs(FakeAws service, ClientSurroundings? surroundings = null, AWSCredentials? credentials = null, Action<AmazonECSConfig>? configure = null)
    {
        var config = Configured(new AmazonECSConfig(), service);
        configure?.Invoke(config);
        return new AmazonECSClient(credentials ?? Credentials, config, surroundings ?? Surroundings);
    }

    internal static AmazonSimpleSystemsManagementClient Ssm(FakeAws service) =>
        new(Credentials, Configured(new AmazonSimpleSystemsManagementConfig(), service), Surroundings);

    internal static AmazonCloudWatchClient CloudWatch(FakeAws service) =>
        new(Credentials, Configured(new AmazonCloudWatchConfig(), service), Surroundings);

    internal static T Configured<T>(T config, FakeAws service)
        where T : ClientConfig
    {
        config.ServiceURL = service.Url;
        config.AuthenticationRegion = RegionEndpoint.EUWest1.SystemName;
        config.MaxErrorRetry = 2;
        return config;
    }
}
