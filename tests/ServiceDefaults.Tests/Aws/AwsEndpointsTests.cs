using Amazon.ApplicationAutoScaling;
using Amazon.CloudWatch;
using Amazon.DynamoDBv2;
using Amazon.ECS;
using Amazon.Runtime;
using Amazon.SimpleSystemsManagement;
using LoadPlatform.ServiceDefaults.Aws;

namespace LoadPlatform.ServiceDefaults.Tests.Aws;

/// <summary>Each test sets the environment and puts it back; tests of one class do not run at once, and no other class reads these variables.</summary>
public sealed class AwsEndpointsTests : IDisposable
{
    private static readonly string[] Names =
        ["AWS_ENDPOINT_URL", "AWS_ENDPOINT_URL_ECS", "AWS_ENDPOINT_URL_CLOUDWATCH", "AWS_ENDPOINT_URL_SSM", "AWS_ENDPOINT_URL_APPLICATION_AUTO_SCALING", "AWS_ENDPOINT_URL_DYNAMODB"];

    private readonly Dictionary<string, string?> _before = Names.ToDictionary(name => name, Environment.GetEnvironmentVariable, StringComparer.Ordinal);

    public AwsEndpointsTests() => Array.ForEach(Names, name => Environment.SetEnvironmentVariable(name, null));

    public static TheoryData<ClientConfig, string> Services => new()
    {
        { new AmazonECSConfig(), "AWS_ENDPOINT_URL_ECS" },
        { new AmazonCloudWatchConfig(), "AWS_ENDPOINT_URL_CLOUDWATCH" },
        { new AmazonSimpleSystemsManagementConfig(), "AWS_ENDPOINT_URL_SSM" },
        { new AmazonApplicationAutoScalingConfig(), "AWS_ENDPOINT_URL_APPLICATION_AUTO_SCALING" },
        { new AmazonDynamoDBConfig(), "AWS_ENDPOINT_URL_DYNAMODB" },
    };

    [Fact]
    public void ForClient_NothingSet_IsNone() => Assert.Null(AwsEndpoints.ForClient(new AmazonECSConfig()));

    [Theory]
    [MemberData(nameof(Services), DisableDiscoveryEnumeration = true)]
    public void ForClient_BothSet_TakesTheServicesOwn(ClientConfig config, string variable)
    {
        Environment.SetEnvironmentVariable("AWS_ENDPOINT_URL", "http://127.0.0.1:4566");
        Assert.Equal("http://127.0.0.1:4566", AwsEndpoints.ForClient(config));

        Environment.SetEnvironmentVariable(variable, "http://127.0.0.1:9999");
        Assert.Equal("http://127.0.0.1:9999", AwsEndpoints.ForClient(config));
    }

    [Fact]
    public void ForClient_AnotherServicesOwn_IsNotTaken()
    {
        Environment.SetEnvironmentVariable("AWS_ENDPOINT_URL_ECS", "http://127.0.0.1:9999");

        Assert.Null(AwsEndpoints.ForClient(new AmazonDynamoDBConfig()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void ForClient_Blank_CountsAsNotSet(string blank)
    {
        Environment.SetEnvironmentVariable("AWS_ENDPOINT_URL", "http://127.0.0.1:4566");
        Environment.SetEnvironmentVariable("AWS_ENDPOINT_URL_ECS", blank);

        Assert.Equal("http://127.0.0.1:4566", AwsEndpoints.ForClient(new AmazonECSConfig()));
    }

    public void Dispose()
    {
        foreach (var (name, value) in _before)
            Environment.SetEnvironmentVariable(name, value);
    }
}
