namespace Amazon.SimpleSystemsManagement.Model;

/// <summary>The Target structure of AWS Systems Manager.</summary>
public partial class Target
{
    public string Key { get; set; }

    public List<string> Values { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
