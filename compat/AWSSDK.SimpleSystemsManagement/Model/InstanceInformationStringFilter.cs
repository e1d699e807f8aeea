namespace Amazon.SimpleSystemsManagement.Model;

/// <summary>The InstanceInformationStringFilter structure of AWS Systems Manager.</summary>
public partial class InstanceInformationStringFilter
{
    public string Key { get; set; }

    public List<string> Values { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
