using System.Text.Json.Serialization;

namespace Amazon.SimpleSystemsManagement.Model;

/// <summary>The InstanceInformationFilter structure of AWS Systems Manager.</summary>
public partial class InstanceInformationFilter
{
    [JsonPropertyName("key")]
    public InstanceInformationFilterKey Key { get; set; }

    [JsonPropertyName("valueSet")]
    public List<string> ValueSet { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
