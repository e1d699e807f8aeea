namespace Amazon.ECS.Model;

/// <summary>The NetworkConfiguration structure of Amazon Elastic Container Service.</summary>
public partial class NetworkConfiguration
{
    public AwsVpcConfiguration AwsvpcConfiguration { get; set; }
}
