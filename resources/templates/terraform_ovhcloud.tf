# SPDX-License-Identifier: CC0-1.0
# GPU instances in OVHcloud's public cloud, which speaks OpenStack. Values are in terraform.tfvars.json; what is not
# there, OpenTofu asks for. Credentials come from the OS_* variables of your project's openrc file.
terraform {
  required_providers {
    openstack = {
      source = "terraform-provider-openstack/openstack"
    }
  }
}

variable "name" { type = string }
variable "instance_type" { type = string }
variable "zone" { type = string }
variable "instances" { type = number }
variable "disk_gb" { type = number }

variable "image" {
  type        = string
  description = "Name of an image of the region, with NVIDIA drivers or one on which you install them"
}

variable "ssh_public_key" {
  type        = string
  description = "The line of your .pub file"
}

variable "admin_cidr" {
  type        = string
  description = "Your own address as a range, such as 203.0.113.7/32: nobody else may connect"
}

provider "openstack" {
  region = var.zone
}

resource "openstack_compute_keypair_v2" "training" {
  name       = var.name
  public_key = var.ssh_public_key
}

resource "openstack_networking_secgroup_v2" "training" {
  name = var.name
}

resource "openstack_networking_secgroup_rule_v2" "ssh" {
  direction         = "ingress"
  ethertype         = "IPv4"
  protocol          = "tcp"
  port_range_min    = 22
  port_range_max    = 22
  remote_ip_prefix  = var.admin_cidr
  security_group_id = openstack_networking_secgroup_v2.training.id
}

resource "openstack_blockstorage_volume_v3" "work" {
  count = var.instances
  name  = "${var.name}-work-${count.index + 1}"
  size  = var.disk_gb
}

resource "openstack_compute_instance_v2" "training" {
  count           = var.instances
  name            = "${var.name}-${count.index + 1}"
  flavor_name     = var.instance_type
  image_name      = var.image
  key_pair        = openstack_compute_keypair_v2.training.name
  security_groups = [openstack_networking_secgroup_v2.training.name]

  network {
    name = "Ext-Net"
  }
}

resource "openstack_compute_volume_attach_v2" "work" {
  count       = var.instances
  instance_id = openstack_compute_instance_v2.training[count.index].id
  volume_id   = openstack_blockstorage_volume_v3.work[count.index].id
}

output "addresses" {
  value = openstack_compute_instance_v2.training[*].access_ip_v4
}
