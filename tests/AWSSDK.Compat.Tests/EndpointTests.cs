using Amazon;
using Amazon.AwsJson;
using Amazon.CloudWatch;
using Amazon.ECS;
using Amazon.Runtime;

namespace AWSSDK.Compat.Tests;

public sealed class EndpointTests
{
    [Fact]
    public void Endpoint_RegionAlone_IsTheRegionsHost()
    {
        var endpoint = Resolve(new AmazonECSConfig { RegionEndpoint = RegionEndpoint.EUCentral1 });

        Assert.Equal("https://ecs.eu-central-1.amazonaws.com/", endpoint.Uri.AbsoluteUri);
        Assert.Equal("eu-central-1", endpoint.Region.SystemName);
    }

    [Fact]
    public void Endpoint_RegionInChina_HasItsSuffix() =>
        Assert.Equal("https://ecs.cn-north-1.amazonaws.com.cn/", Resolve(new AmazonECSConfig { RegionEndpoint = RegionEndpoint.CNNorth1 }).Uri.AbsoluteUri);

    [Fact]
    public void Endpoint_CloudWatch_IsTheMonitoringHost()
    {
        using var client = new AmazonCloudWatchClient(Clients.Credentials, RegionEndpoint.USWest2);

        Assert.Equal("https://monitoring.us-west-2.amazonaws.com/", client.Config.DetermineServiceOperationEndpoint(null).URL);
    }

    [Fact]
    public void Endpoint_EveryPlaceSet_ConfigurationWins()
    {
        var endpoint = Resolve(
            new AmazonECSConfig { ServiceURL = "http://127.0.0.1:1111", AuthenticationRegion = "eu-west-2" },
            ("AWS_ENDPOINT_URL_ECS", "http://127.0.0.1:2222"),
            ("AWS_ENDPOINT_URL", "http://127.0.0.1:3333"));

        Assert.Equal("http://127.0.0.1:1111/", endpoint.Uri.AbsoluteUri);
        Assert.Equal("eu-west-2", endpoint.Region.SystemName);
    }

    [Fact]
    public void Endpoint_ConfiguredUrl_SurvivesBeingResolved()
    {
        var config = new AmazonECSConfig { ServiceURL = "http://127.0.0.1:1111" };

        Resolve(config);

        Assert.Equal("http://127.0.0.1:1111/", config.ServiceURL);
        Assert.Equal("http://127.0.0.1:1111/", Resolve(config).Uri.AbsoluteUri);
    }

    [Fact]
    public void Endpoint_ServiceVariable_WinsOverTheCommonOne()
    {
        var endpoint = Resolve(
            new AmazonECSConfig { RegionEndpoint = RegionEndpoint.EUWest1 },
            ("AWS_ENDPOINT_URL_ECS", "http://127.0.0.1:2222"),
            ("AWS_ENDPOINT_URL_SSM", "http://127.0.0.1:4444"),
            ("AWS_ENDPOINT_URL", "http://127.0.0.1:3333"));

        Assert.Equal("http://127.0.0.1:2222/", endpoint.Uri.AbsoluteUri);
        Assert.Equal("eu-west-1", endpoint.Region.SystemName);
    }

    [Fact]
    public void Endpoint_CommonVariable_IsUsedAndSurvivesReadingTheRegion()
    {
        var config = new AmazonECSConfig { RegionEndpoint = RegionEndpoint.EUWest1 };
        (string, string)[] environment = [("AWS_ENDPOINT_URL_ECS", " "), ("AWS_ENDPOINT_URL", "http://127.0.0.1:3333/")];

        Assert.Equal("http://127.0.0.1:3333/", Resolve(config, environment).Uri.AbsoluteUri);
        Assert.NotNull(config.RegionEndpoint);
        Assert.Equal("http://127.0.0.1:3333/", Resolve(config, environment).Uri.AbsoluteUri);
    }

    [Fact]
    public void Endpoint_ConfiguredUrlsIgnored_IsTheRegionsHost() =>
        Assert.Equal(
            "https://ecs.eu-west-1.amazonaws.com/",
            Resolve(new AmazonECSConfig { RegionEndpoint = RegionEndpoint.EUWest1, IgnoreConfiguredEndpointUrls = true }, ("AWS_ENDPOINT_URL", "http://127.0.0.1:3333")).Uri.AbsoluteUri);

    [Fact]
    public void Endpoint_Fips_IsItsOwnHost() =>
        Assert.Equal("https://ecs-fips.us-east-1.amazonaws.com/", Resolve(new AmazonECSConfig { RegionEndpoint = RegionEndpoint.USEast1, UseFIPSEndpoint = true }).Uri.AbsoluteUri);

    [Theory]
    [InlineData("127.0.0.1:3333")]
    [InlineData("ftp://127.0.0.1/")]
    [InlineData("/local")]
    public void Endpoint_VariableThatIsNoUrl_IsRefused(string url)
    {
        var exception = Assert.Throws<AmazonClientException>(() => Resolve(new AmazonECSConfig { RegionEndpoint = RegionEndpoint.EUWest1 }, ("AWS_ENDPOINT_URL", url)));

        Assert.Contains(url, exception.Message);
    }

    private static ServiceEndpoint Resolve(ClientConfig config, params (string Name, string Value)[] environment) =>
        ServiceEndpoint.Resolve(config, "ECS", "ecs", name => environment.FirstOrDefault(variable => variable.Name == name).Value);
}
