namespace Amazon.ECS.Model;

/// <summary>The LogConfiguration structure of Amazon Elastic Container Service.</summary>
public partial class LogConfiguration
{
    public LogDriver LogDriver { get; set; }

    public Dictionary<string, string> Options { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public List<Secret> SecretOptions { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
